<@para>${say("enrolment.mail.walked-in.text", module, code)}</@para>
<@facts>
<#list meetings as meeting>
<@fact label=say("enrolment.mail.meeting", meeting.number)>${weekday(meeting.starts)} ${day(meeting.starts)}, ${time(meeting.starts)}–${time(meeting.ends)}, ${meeting.place}</@fact>
</#list>
<#if trainers?has_content><@fact label=say("enrolment.mail.trainers")>${trainers}</@fact></#if>
<#if whatToBring?has_content><@fact label=say("enrolment.mail.bring")>${whatToBring}</@fact></#if>
</@facts>
<@button path=path text=say("enrolment.mail.open")/>
