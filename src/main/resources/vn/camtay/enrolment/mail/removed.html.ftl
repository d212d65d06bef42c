<@para>${say("enrolment.mail.removed.text", module, code)}</@para>
<#if note?has_content><@para>${say("enrolment.mail.reason", note)}</@para></#if>
<@button path=path text=say("enrolment.mail.open")/>
