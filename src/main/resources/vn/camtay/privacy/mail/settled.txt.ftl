<@para>${say("privacy.mail.settled.text", due)}</@para>
<@facts>
<@fact label=say("privacy.mail.kind")>${kind}</@fact>
</@facts>
<@button path=path text=say("privacy.mail.settled.button")/>
