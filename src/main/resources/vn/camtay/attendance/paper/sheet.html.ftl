<#-- Attendance sheet of one meeting: who, where, when, and boxes to sign in and out. -->
<h1>${say("attendance.paper.title")}</h1>
<p class="center strong">${module}</p>
<table style="margin:8pt 0">
<tr>
<td>
<p>${say("attendance.paper.session", code, number, meetings)}</p>
<p>${say("attendance.paper.when", weekday(starts), day(starts), time(starts), time(ends))}</p>
<p>${say("attendance.paper.where", venue)}</p>
<#if trainers?has_content><p>${say("attendance.paper.trainers", trainers)}</p></#if>
<p>${say("attendance.paper.count", people?size)}</p>
</td>
<td style="width:34mm;text-align:center;font-size:8.5pt"><img class="code" src="${qr}" alt=""/><br/>${say("attendance.paper.code")}</td>
</tr>
</table>
<table class="grid">
<thead>
<tr>
<th style="width:7mm">${say("attendance.paper.number")}</th>
<th style="width:36mm">${say("attendance.paper.name")}</th>
<th style="width:32mm">${say("attendance.paper.post")}</th>
<th>${say("attendance.paper.unit")}</th>
<th style="width:20mm">${say("attendance.paper.in")}</th>
<th style="width:20mm">${say("attendance.paper.out")}</th>
</tr>
</thead>
<tbody>
<#list people as person>
<tr>
<td class="number" style="height:10mm">${person?counter}</td>
<td>${person.fullName()}</td>
<td style="font-size:10pt">${person.posts()}</td>
<td style="font-size:10pt">${person.unit()}</td>
<td></td>
<td></td>
</tr>
</#list>
</tbody>
</table>
<p class="soft" style="margin-top:6pt;font-size:11pt">${say("attendance.paper.how")}</p>
<table style="margin-top:10pt;page-break-inside:avoid">
<tr><td style="width:50%"></td><td class="center"><div class="strong">${say("attendance.paper.sign")}</div><div class="soft">${say("attendance.paper.sign.hint")}</div><div style="height:22mm"></div></td></tr>
</table>
