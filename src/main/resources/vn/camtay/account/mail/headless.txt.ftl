<@para>${say("account.mail.headless.text", unit, former)}</@para>
<@para>${say("account.mail.headless.until")}</@para>
<#if appoints>
<@para>${say("account.mail.headless.appoint")}</@para>
<@button path="/account/admin/accounts.xhtml?unit=" + unitId?c text=say("account.mail.headless.accounts") />
<#else>
<@para>${say("account.mail.headless.choose")}</@para>
<@button path="/organisation/officials.xhtml?unit=" + unitId?c text=say("account.mail.headless.people") />
</#if>
