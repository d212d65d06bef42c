<@para>${say("enrolment.mail.waitlisted.text", module, code, place)}</@para>
<@para>${say("enrolment.mail.waitlisted.next")}</@para>
<@button path=path text=say("enrolment.mail.open")/>
