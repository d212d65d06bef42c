<@para>${say("reminder.mail.participant.text", module, code)}</@para>
<@facts>
<#list meetings as meeting>
<@fact label=say("reminder.mail.meeting", meeting.number)>${weekday(meeting.starts)} ${day(meeting.starts)}, ${time(meeting.starts)}–${time(meeting.ends)}, ${meeting.place}</@fact>
</#list>
<#if trainers?has_content><@fact label=say("reminder.mail.trainers")>${trainers}</@fact></#if>
<#if whatToBring?has_content><@fact label=say("reminder.mail.bring")>${whatToBring}</@fact></#if>
<#if materials?has_content><@fact label=say("reminder.mail.materials")><#list materials as material><@refer path="/session/session.xhtml?id=" + sessionId?c + "#materials" text=material/><#sep>; </#sep></#list></@fact></#if>
</@facts>
<@para>${say("reminder.mail.participant.cannot")}</@para>
<@button path="/session/session.xhtml?id=" + sessionId?c text=say("reminder.mail.open")/>
