<#if reason?has_content>
<@para>${say("session.mail.trainer-cancelled.text")}</@para>
<@para>${say("session.mail.reason", reason)}</@para>
<#else>
<@para>${say("session.mail.trainer-cancelled.replaced")}</@para>
</#if>
<@facts>
<@fact label=say("session.mail.module")>${code} ${module}</@fact>
<#list meetings as meeting>
<@fact label=say("session.mail.meeting", meeting?counter)>${weekday(meeting.starts)} ${day(meeting.starts)}, ${time(meeting.starts)}–${time(meeting.ends)}, ${meeting.place}</@fact>
</#list>
</@facts>
