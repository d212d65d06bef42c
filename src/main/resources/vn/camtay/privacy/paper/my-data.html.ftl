<#-- All that is kept of one person, table by table. -->
<h1>${say("privacy.paper.title")}</h1>
<p class="center strong" style="font-size:14pt">${name}</p>
<p style="margin-top:8pt">${say("privacy.paper.lead", time(made), day(made), most)}</p>
<#list tables as table>
<h2>${table.title} (${table.total})</h2>
<#if table.wide>
<table class="grid" style="font-size:9pt">
<thead><tr><#list table.columns as column><th>${column}</th></#list></tr></thead>
<tbody><#list table.rows as row><tr><#list row as value><td style="word-wrap:break-word">${value}</td></#list></tr></#list></tbody>
</table>
<#else>
<#list table.rows as row>
<p style="font-size:9.5pt;margin:0 0 5pt;page-break-inside:avoid;word-wrap:break-word"><#assign more = false><#list row as value><#if value?has_content><#if more>; </#if><#assign more = true><span class="soft">${table.columns[value?index]}:</span> ${value}</#if></#list></p>
</#list>
</#if>
</#list>
<h2>${say("privacy.paper.leftOut")}</h2>
<ul style="margin:0;padding-left:14pt;font-size:10.5pt"><#list reasons as reason><li>${reason}</li></#list></ul>
<p style="font-size:10.5pt;margin-top:4pt">${say("privacy.paper.leftOut.where")}</p>
