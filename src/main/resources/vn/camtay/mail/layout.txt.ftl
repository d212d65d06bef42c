<#-- Frame of every mail as text. Bodies may use the macros fact, refer, button and para; each has its twin in layout.html.ftl. -->
<#macro para>
<#local words><#nested></#local>
${words?trim}

</#macro>
<#macro facts>
<#nested>

</#macro>
<#macro fact label>
<#local words><#nested></#local>
${label}: ${words?trim}
</#macro>
<#macro button path text>
${text}:
${link(path)}

</#macro>
<#macro refer path text>${text} (${link(path)})</#macro>
${say("mail.layout.greeting", recipientName)}

<#include bodyTemplate>

<#if !onPaper>
--
${say("mail.layout.closing")}
${link("/")}
</#if>
