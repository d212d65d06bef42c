<@para>${say("enrolment.mail.nominated.text", module, code)}</@para>
<#if note?has_content><@para>${say("enrolment.mail.reason", note)}</@para></#if>
<@facts>
<#list meetings as meeting>
<@fact label=say("enrolment.mail.meeting", meeting.number)>${weekday(meeting.starts)} ${day(meeting.starts)}, ${time(meeting.starts)}–${time(meeting.ends)}, ${meeting.place}</@fact>
</#list>
<#if trainers?has_content><@fact label=say("enrolment.mail.trainers")>${trainers}</@fact></#if>
<#if whatToBring?has_content><@fact label=say("enrolment.mail.bring")>${whatToBring}</@fact></#if>
<#if materials?has_content><@fact label=say("enrolment.mail.materials")><#list materials as material><@refer path=path + "#materials" text=material/><#sep>; </#sep></#list></@fact></#if>
</@facts>
<@para>${say("enrolment.mail.enrolled.cutOff", moment(cutOff))}</@para>
<@button path=path text=say("enrolment.mail.open")/>
