<#-- Report of an area for a meeting: figures by unit, requirements met by competency, what each figure means. -->
<h1>${say("report.area.paper.title")}</h1>
<p class="center strong">${name}</p>
<table style="margin:6pt 0">
<tr>
<td>
<p>${say("report.area.paper.period", from, to)}</p>
<p>${say("report.area.paper.drawn", drawn)}</p>
<p>${say("report.area.paper.sum", whole.people, whole.sessions, whole.minutes, whole.after)}<#if whole.change != "–"> ${say("report.area.paper.sum.change", whole.change)}</#if></p>
</td>
<td style="width:30mm;text-align:center;font-size:8.5pt"><img class="code" src="${qr}" alt=""/><br/>${say("report.area.paper.code")}</td>
</tr>
</table>
<h2>1. ${say("report.area.figures")}</h2>
<table class="grid figures">
<thead>
<tr>
<th style="width:26mm">${say("report.area.export.unit")}</th>
<th style="width:11mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.people")}</th>
<th style="width:13mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.sessions")}</th>
<th style="width:14mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.minutes")}</th>
<th style="width:13mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.attendance")} %</th>
<th style="width:18mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.unrecorded")}</th>
<th style="width:12mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.signOffs")}</th>
<th style="width:15mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.checks")}</th>
<th style="font-size:8pt;padding:2pt 1pt">${say("report.area.column.before")} %</th>
<th style="font-size:8pt;padding:2pt 1pt">${say("report.area.column.after")} %</th>
<th style="width:14mm;font-size:8pt;padding:2pt 1pt">${say("report.area.column.change")}</th>
</tr>
</thead>
<tbody>
<#list lines + [whole] as line>
<tr<#if !line?has_next> class="whole"</#if>>
<td class="unit">${line.unit}</td>
<td class="r">${line.people}</td>
<td class="r">${line.sessions}</td>
<td class="r">${line.minutes}</td>
<td class="r">${line.attendance}</td>
<td class="r">${line.unrecorded}</td>
<td class="r">${line.signOffs}</td>
<td class="r">${line.checks}</td>
<td class="r">${line.before}</td>
<td class="r">${line.after}</td>
<td class="r">${line.change}</td>
</tr>
</#list>
</tbody>
</table>
<h2>2. ${say("report.area.learned")}</h2>
<#if learners?has_content>
<table class="grid figures">
<thead>
<tr>
<th>${say("report.area.export.unit")}</th>
<th style="width:24mm">${say("report.area.column.learners")}</th>
<th style="width:26mm">${say("report.area.column.learnedBefore")} %</th>
<th style="width:26mm">${say("report.area.column.learnedAfter")} %</th>
<th style="width:24mm">${say("report.area.column.change")}</th>
<th style="width:28mm">${say("report.area.column.learned")}</th>
</tr>
</thead>
<tbody>
<#list learners + [whole] as line>
<tr<#if !line?has_next> class="whole"</#if>>
<td class="unit">${line.unit}</td>
<td class="r">${line.learners}</td>
<td class="r">${line.learnedBefore}</td>
<td class="r">${line.learnedAfter}</td>
<td class="r">${line.learnedRaw}</td>
<td class="r">${line.learned}</td>
</tr>
</#list>
</tbody>
</table>
<#else>
<p>${say("report.area.learned.none")}</p>
</#if>
<h2>3. ${say("report.area.competencies")}</h2>
<p style="font-size:10pt">${say("report.area.paper.heat")}</p>
<table class="grid heat">
<thead>
<tr>
<th style="width:36mm">${say("report.area.export.unit")}</th>
<#list competencies as competency><th>${competency.code}</th></#list>
</tr>
</thead>
<tbody>
<#list lines + [whole] as line>
<tr<#if !line?has_next> class="whole"</#if>>
<td class="unit">${line.unit}</td>
<#list line.shares as share><td class="${share.tone}">${share.text}</td></#list>
</tr>
</#list>
</tbody>
</table>
<table class="codes" style="margin-top:4pt;page-break-inside:avoid">
<#list competencies?chunk(2) as pair>
<tr><#list pair as competency><td>${competency.code}: ${competency.name}</td></#list><#if pair?size == 1><td></td></#if></tr>
</#list>
</table>
<h2 style="page-break-before:auto">4. ${say("report.area.definitions")}</h2>
<table class="meaning">
<#list figures as figure>
<tr><td class="strong" style="width:38mm">${say("report.area.figure." + figure)}</td><td>${say("report.area.definition." + figure)}</td></tr>
</#list>
<tr><td class="strong">${say("report.area.column.before")}</td><td>${say("report.area.paper.before", before)}</td></tr>
</table>
<table style="margin-top:12pt;page-break-inside:avoid">
<tr><td style="width:50%" class="center"><div class="strong">${say("report.area.paper.maker")}</div><div class="soft">${say("report.area.paper.sign")}</div><div style="height:20mm"></div></td><td class="center"><div class="strong">${say("report.area.paper.head")}</div><div class="soft">${say("report.area.paper.sign")}</div><div style="height:20mm"></div></td></tr>
</table>
