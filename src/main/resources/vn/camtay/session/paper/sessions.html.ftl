<#-- The list of sessions: what, when and where, who teaches, how many come. -->
<h1>${say("session.paper.title")}</h1>
<table style="margin:8pt 0">
<tr>
<td>
<p>${say("session.paper.from", from)}</p>
<p>${say("session.paper.sum", lines?size, seats)}</p>
</td>
<td style="width:34mm;text-align:center;font-size:8.5pt"><img class="code" src="${qr}" alt=""/><br/>${say("session.paper.code")}</td>
</tr>
</table>
<#if lines?size == 0><p>${say("session.paper.none")}</p><#else>
<table class="grid">
<thead><tr>
<th style="width:9mm">${say("attendance.paper.number")}</th>
<th style="width:47mm">${say("session.paper.session")}</th>
<th>${say("session.paper.meetings")}</th>
<th style="width:29mm">${say("session.paper.trainers")}</th>
<th style="width:15mm">${say("session.paper.seats")}</th>
</tr></thead>
<tbody>
<#list lines as line>
<tr>
<td class="number">${line?counter}</td>
<td><span class="strong">${line.module()}</span><br/><span style="font-size:9.5pt">${line.code()} · ${line.state()}<br/>${line.lead()}</span></td>
<td style="font-size:10pt"><#list line.meetings() as meeting><div><span style="white-space:nowrap">${weekday(meeting.startsAt())} ${day(meeting.startsAt())}, ${time(meeting.startsAt())}–${time(meeting.endsAt())}</span><br/>${meeting.place()}</div></#list></td>
<td style="font-size:10.5pt">${line.trainers()}</td>
<td class="number">${line.seats()}</td>
</tr>
</#list>
</tbody>
</table>
</#if>
<table style="margin-top:10pt;page-break-inside:avoid">
<tr><td style="width:50%"></td><td class="center"><div class="strong">${say("session.paper.sign")}</div><div class="soft">${say("session.paper.sign.hint")}</div><div style="height:22mm"></div></td></tr>
</table>
