<@para>${say("reminder.mail.trainer.text", module, code)}</@para>
<@facts>
<#list meetings as meeting>
<@fact label=say("reminder.mail.meeting", meeting.number)>${weekday(meeting.starts)} ${day(meeting.starts)}, ${time(meeting.starts)}–${time(meeting.ends)}, ${meeting.place}</@fact>
</#list>
<@fact label=say("reminder.mail.seats")>${seats}</@fact>
<#if whatToBring?has_content><@fact label=say("reminder.mail.bring")>${whatToBring}</@fact></#if>
</@facts>
<@button path="/session/session.xhtml?id=" + sessionId?c text=say("reminder.mail.open")/>
