<#if coordinator>
<@para>${say("reminder.mail.roll.coordinator", module, code, trainers)}</@para>
<#else>
<@para>${say("reminder.mail.roll.trainer", module, code)}</@para>
</#if>
<@facts>
<#list meetings as meeting>
<@fact label=say("reminder.mail.meeting", meeting.number)>${say("reminder.mail.roll.row", day(meeting.starts), time(meeting.starts), time(meeting.ends), meeting.missing)}</@fact>
</#list>
</@facts>
<@para>${say("reminder.mail.roll.why")}</@para>
<@button path=path text=say("reminder.mail.roll.open")/>
