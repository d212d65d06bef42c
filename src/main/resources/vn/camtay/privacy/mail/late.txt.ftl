<@para>${say("privacy.mail.late.text", due)}</@para>
<@facts>
<@fact label=say("privacy.mail.kind")>${kind}</@fact>
</@facts>
<@button path=path text=say("privacy.mail.late.button")/>
