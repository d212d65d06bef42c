<#-- Confirmation that an official completed a module: who, what, when, and how anybody checks that it counts. -->
<h1 style="margin-top:26pt">${say("certificate.paper.title")}</h1>
<p class="center soft" style="margin-bottom:14pt">${say("certificate.paper.nature")}</p>
<p>${say("certificate.paper.confirms", confirms)}</p>
<table class="certificate" style="margin:8pt 0 0">
<tr><td style="width:47mm">${say("certificate.paper.person")}</td><td class="strong" style="font-size:15pt">${fullName}</td></tr>
<#if posts?has_content><tr><td>${say("certificate.paper.posts")}</td><td>${posts}</td></tr></#if>
<tr><td>${say("certificate.paper.unit")}</td><td>${unit}</td></tr>
<tr><td>${say("certificate.paper.module")}</td><td class="strong">${moduleCode} – ${module}</td></tr>
<tr><td>${say("certificate.paper.session")}</td><td><#if firstDay == lastDay>${say("certificate.paper.day", session, firstDay)}<#else>${say("certificate.paper.days", session, firstDay, lastDay)}</#if></td></tr>
<tr><td>${say("certificate.paper.time")}</td><td>${say("certificate.paper.minutes", minutes, counted)}</td></tr>
<tr><td>${say("certificate.paper.completed")}</td><td>${completedOn}</td></tr>
</table>
<#if skills?has_content>
<p style="margin-top:10pt">${say("certificate.paper.skills")}</p>
<ul style="margin:2pt 0 0;padding-left:14pt">
<#list skills as skill><li>${skill}</li></#list>
</ul>
</#if>
<table style="margin-top:22pt;page-break-inside:avoid">
<tr>
<td style="width:76mm;font-size:10pt">
<img class="code" style="width:32mm;height:32mm" src="${qr}" alt=""/>
<div>${say("certificate.paper.check")}</div>
<div>${checkPage}</div>
<div class="strong" style="font-size:11pt">${code}</div>
</td>
<td class="center"><div class="strong">${say("certificate.paper.sign")}</div><div class="soft" style="font-size:11pt">${say("certificate.paper.sign.hint")}</div><div style="height:26mm"></div></td>
</tr>
</table>
<p style="margin-top:10pt;font-size:11pt" class="strong soft">${say("certificate.paper.to")}</p>
<p style="font-size:11pt;margin:0">${say("certificate.paper.to.person")}</p>
<p style="font-size:11pt;margin:0">${say("certificate.paper.to.kept")}</p>
