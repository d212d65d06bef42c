<@para>${say("signoff.mail.check-assigned.text", name, finalised, coach)}</@para>
<@facts>
<@fact label=say("signoff.mail.skill")>${skill}</@fact>
<@fact label=say("signoff.mail.module")>${module}</@fact>
<@fact label=say("signoff.mail.unit")>${unit}</@fact>
</@facts>
<@para>${say("signoff.mail.check-assigned.how")}</@para>
<@button path=path text=say("signoff.mail.check-assigned.button")/>
