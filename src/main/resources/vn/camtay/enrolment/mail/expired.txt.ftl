<@para>${say("enrolment.mail.expired.text", module, code)}</@para>
<@para>${say("enrolment.mail.otherSession")}</@para>
<@button path=modulePath text=say("enrolment.mail.openModule")/>
