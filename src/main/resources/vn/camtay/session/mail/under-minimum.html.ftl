<@para>${say("session.mail.under-minimum.text", taken, minimum, moment(closes))}</@para>
<@facts>
<@fact label=say("session.mail.module")>${code} ${module}</@fact>
</@facts>
<@para>${say("session.mail.under-minimum.decide")}</@para>
<@button path="/session/session.xhtml?id=" + sessionId?c text=say("session.mail.button") />
