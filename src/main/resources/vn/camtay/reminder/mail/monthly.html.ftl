<@para>${say("reminder.mail.monthly.text", month)}</@para>
<@button path=record text=say("reminder.mail.monthly.record")/>
<@button path=levels text=say("reminder.mail.monthly.levels")/>
<@button path=review text=say("reminder.mail.monthly.review")/>
<@para>${say("reminder.mail.monthly.private")}</@para>
