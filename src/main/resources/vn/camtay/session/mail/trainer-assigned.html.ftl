<@para>${say("session.mail.trainer-assigned.text")}</@para>
<@facts>
<@fact label=say("session.mail.module")>${code} ${module}</@fact>
<#list meetings as meeting>
<@fact label=say("session.mail.meeting", meeting?counter)>${weekday(meeting.starts)} ${day(meeting.starts)}, ${time(meeting.starts)}–${time(meeting.ends)}, ${meeting.place}</@fact>
</#list>
<@fact label=say("session.mail.seats")>${seats}</@fact>
</@facts>
<@button path="/session/session.xhtml?id=" + sessionId?c text=say("session.mail.button") />
