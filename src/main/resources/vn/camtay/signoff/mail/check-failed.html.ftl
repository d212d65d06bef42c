<@para>${say("signoff.mail.check-failed.text", name)}</@para>
<@facts>
<@fact label=say("signoff.mail.skill")>${skill}</@fact>
<@fact label=say("signoff.mail.module")>${module}</@fact>
<@fact label=say("signoff.mail.note")>${note}</@fact>
</@facts>
<@para>${say("signoff.mail.check-failed.next")}</@para>
<@button path=path text=say("signoff.mail.check-failed.button")/>
