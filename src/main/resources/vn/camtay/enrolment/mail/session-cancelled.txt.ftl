<@para>${say("enrolment.mail.cancelled.text", module, code)}</@para>
<#if cancelReason?has_content><@para>${say("enrolment.mail.cancelled.reason", cancelReason)}</@para></#if>
<@para>${say("enrolment.mail.cancelled.next")}</@para>
<@button path="/session/sessions.xhtml" text=say("enrolment.mail.open")/>
