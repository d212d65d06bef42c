<@para>${say("privacy.mail.received.text", due)}</@para>
<@facts>
<@fact label=say("privacy.mail.kind")>${kind}</@fact>
</@facts>
<@button path=path text=say("privacy.mail.received.button")/>
