<@para>${say("enrolment.mail.withdrawn.text", module, code)}</@para>
<#if note?has_content><@para>${say("enrolment.mail.withdrawn.reason", note)}</@para></#if>
<@button path=path text=say("enrolment.mail.open")/>
