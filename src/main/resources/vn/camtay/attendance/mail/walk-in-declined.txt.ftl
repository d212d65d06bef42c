<@para>${say("attendance.mail.walk-in-declined.text", number, module, code)}</@para>
<@para>${say("attendance.mail.walk-in-declined.reason", note)}</@para>
<@button path=path text=say("attendance.mail.walk-in-declined.next")/>
