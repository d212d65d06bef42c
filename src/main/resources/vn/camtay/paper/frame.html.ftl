<#-- Frame of every paper: A4 with the margins, the head and the fonts of an office's documents. -->
<!DOCTYPE html>
<html lang="${language}">
<head>
<title>${paper.title()}</title>
<style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm;
  @bottom-left { content: "${paper.footnote()?replace('["\\\\]', '', 'r')}"; font: 9pt 'Liberation Serif'; color: #444444; }
  @bottom-right { content: "${say("paper.frame.page")} " counter(page) "/" counter(pages); font: 9pt 'Liberation Serif'; color: #444444; } }
body { margin: 0; font: 13pt/1.35 'Liberation Serif'; color: #000000; }
h1 { margin: 16pt 0 2pt; font-size: 14pt; text-align: center; text-transform: uppercase; }
p { margin: 0 0 4pt; }
table { border-collapse: collapse; width: 100%; }
td, th { vertical-align: top; text-align: left; padding: 0; }
.head td { text-align: center; line-height: 1.25; }
.head .body { width: 42%; font-size: 12pt; }
.head .body .strong { font-size: 13pt; }
.head .nation { font-size: 12.5pt; white-space: nowrap; font-weight: bold; }
.head .motto { font-size: 13pt; font-weight: bold; }
.rule { margin: 2pt auto 0; border-top: 0.7pt solid #000000; }
.date { padding-top: 8pt; font-style: italic; font-size: 13pt; }
.document { padding-top: 8pt; font-size: 13pt; }
.certificate td { padding: 2.5pt 8pt 2.5pt 0; }
.center { text-align: center; }
.strong { font-weight: bold; }
.soft { font-style: italic; }
.grid { -fs-table-paginate: paginate; table-layout: fixed; font-size: 11.5pt; }
.grid th, .grid td { border: 0.6pt solid #000000; padding: 3pt 3pt; line-height: 1.15; vertical-align: middle; }
.grid th { text-align: center; vertical-align: middle; }
.grid tr { page-break-inside: avoid; }
.number { text-align: center; }
h2 { font-size: 12.5pt; margin: 12pt 0 4pt; page-break-after: avoid; }
.figures { font-size: 10pt; }
.figures th, .figures td { padding: 2.5pt 2pt; }
.figures td.r { text-align: right; }
.heat { font-size: 8.5pt; }
.heat th, .heat td { padding: 2pt 1pt; text-align: center; }
.heat td.unit, .figures td.unit { text-align: left; }
.heat .g0 { background: #dcefe3; }
.heat .g1 { background: #fdf0cf; }
.heat .g2 { background: #f8dcdc; }
.whole td { font-weight: bold; }
.meaning { font-size: 10pt; }
.meaning td { padding: 1.5pt 6pt 1.5pt 0; }
.meaning tr { page-break-inside: avoid; }
.codes { font-size: 9.5pt; }
.codes td { width: 50%; padding: 1pt 6pt 1pt 0; }
.code { width: 26mm; height: 26mm; }
</style>
</head>
<body>
<table class="head">
<tr>
<td class="body"><#if paper.superior()??><div>${paper.superior()}</div></#if><div class="strong">${paper.issuer()}</div><div class="rule" style="width:25mm"></div></td>
<td><div class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div><div class="motto">Độc lập - Tự do - Hạnh phúc</div><div class="rule" style="width:56mm"></div></td>
</tr>
<tr><td class="document"><#if documentNumber??>${say("paper.frame.number", documentNumber)}</#if></td><td class="date">${paper.place()}, ${say("paper.frame.date", paper.date().getDayOfMonth()?string("00"), paper.date().getMonthValue()?string("00"), paper.date().getYear()?c)}</td></tr>
</table>
<#include bodyTemplate>
</body>
</html>
