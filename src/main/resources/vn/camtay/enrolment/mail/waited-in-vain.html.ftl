<@para>${say("enrolment.mail.waited-in-vain.text", module, code)}</@para>
<@para>${say("enrolment.mail.otherSession")}</@para>
<@button path=modulePath text=say("enrolment.mail.openModule")/>
