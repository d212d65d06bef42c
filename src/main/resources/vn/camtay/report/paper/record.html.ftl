<#-- What an official completed and where they were in one year. -->
<h1>${say("report.record.paper.title", year)}</h1>
<table style="margin:8pt 0">
<tr>
<td>
<p>${say("report.record.paper.name")} <span class="strong">${name}</span><#if staffCode?has_content> (${staffCode})</#if></p>
<p>${say("report.record.paper.unit", unit)}</p>
<#if posts?has_content><p>${say("report.record.paper.posts", posts)}</p></#if>
<p>${say("report.record.paper.sum", modules, periods, minutes)}</p>
<#if unrecorded gt 0><p class="soft">${say("report.record.paper.unrecorded", unrecorded)}</p></#if>
</td>
<td style="width:34mm;text-align:center;font-size:8.5pt"><img class="code" src="${qr}" alt=""/><br/>${say("report.record.paper.code")}</td>
</tr>
</table>
<h2>1. ${say("report.myRecord.completed")}</h2>
<#if completed?size == 0><p>${say("report.record.paper.completedNone")}</p><#else>
<table class="grid">
<thead><tr>
<th style="width:9mm">${say("attendance.paper.number")}</th>
<th>${say("report.column.module")}</th>
<th style="width:27mm">${say("report.column.completedOn")}</th>
<th style="width:30mm">${say("report.column.source")}</th>
<th style="width:24mm">${say("report.column.minutes")}</th>
</tr></thead>
<tbody>
<#list completed as done>
<tr><td class="number">${done?counter}</td><td>${done.module()} <span style="font-size:9.5pt">(${done.code()})</span></td><td class="number">${done.on()}</td><td>${done.session()}</td><td class="number">${done.minutes()}</td></tr>
</#list>
</tbody>
</table>
</#if>
<h2>2. ${say("report.myRecord.sessions")}</h2>
<#if lines?size == 0><p>${say("report.record.paper.none", year)}</p><#else>
<table class="grid">
<thead><tr>
<th style="width:9mm">${say("attendance.paper.number")}</th>
<th style="width:39mm">${say("report.column.module")}</th>
<th>${say("report.column.meetings")}</th>
<th style="width:19mm">${say("report.column.minutes")}</th>
<th style="width:11mm">${say("report.column.periods")}</th>
<th style="width:20mm">${say("report.column.state")}</th>
</tr></thead>
<tbody>
<#list lines as line>
<tr>
<td class="number">${line?counter}</td>
<td>${line.module()}<br/><span style="font-size:9.5pt">${line.code()}</span></td>
<td style="font-size:10pt"><#list line.marks() as mark><div><span style="white-space:nowrap">${day(mark.startsAt())}, ${time(mark.startsAt())}–${time(mark.endsAt())}</span>: ${line.said()[mark?index]}</div></#list></td>
<td class="number">${line.minutes()}</td>
<td class="number">${line.periods()}</td>
<td style="font-size:10pt">${line.state()}</td>
</tr>
</#list>
</tbody>
</table>
</#if>
<p class="soft" style="margin-top:6pt;font-size:10pt">${say("report.myRecord.rule")}</p>
<table style="margin-top:10pt;page-break-inside:avoid">
<tr><td style="width:50%"></td><td class="center"><div class="strong">${say("report.record.paper.sign")}</div><div class="soft">${say("report.record.paper.sign.hint")}</div><div style="height:22mm"></div></td></tr>
</table>
