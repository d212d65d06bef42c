<@para>${say("enrolment.mail.declined.text", module, code)}</@para>
<#if note?has_content><@para>${say("enrolment.mail.reason", note)}</@para></#if>
<@para>${say("enrolment.mail.otherSession")}</@para>
<@button path=modulePath text=say("enrolment.mail.openModule")/>
