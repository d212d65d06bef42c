<#if accepted>
<@para>${say("attendance.mail.appeal-decided.accepted", number, module, code, day(starts))}</@para>
<#else>
<@para>${say("attendance.mail.appeal-decided.rejected", number, module, code, day(starts))}</@para>
</#if>
<@facts>
<@fact label=say("attendance.mail.appeal-decided.answer")>${answer}</@fact>
<@fact label=say("attendance.mail.appeal-decided.status")>${say("AttendanceStatus." + status)}</@fact>
</@facts>
<@button path=path text=say("attendance.mail.appeal-decided.open")/>
