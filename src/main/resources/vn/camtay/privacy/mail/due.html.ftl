<@para>${say("privacy.mail.due.text", due)}</@para>
<@facts>
<@fact label=say("privacy.mail.kind")>${kind}</@fact>
</@facts>
<@button path=path text=say("privacy.mail.due.button")/>
