<@para>${say("reminder.mail.requests.text", total)}</@para>
<#if (late > 0)><@para>${say("reminder.mail.requests.late", late)}</@para></#if>
<@facts>
<#list requests as request>
<@fact label=request.name>${say("reminder.mail.requests.row", request.module, moment(request.starts), moment(request.closes))}</@fact>
</#list>
</@facts>
<@button path=path text=say("reminder.mail.requests.open")/>
