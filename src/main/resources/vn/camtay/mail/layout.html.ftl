<#-- Frame of every mail as HTML; styles stand in the tags because mail programs drop style sheets. Twin of layout.txt.ftl. -->
<#macro para><p style="margin:0 0 16px"><#nested></p></#macro>
<#macro facts><table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 16px;width:100%"><#nested></table></#macro>
<#macro fact label><tr><td style="padding:6px 16px 6px 0;color:#4a5b6a;vertical-align:top;white-space:nowrap">${label}</td><td style="padding:6px 0;vertical-align:top"><#nested></td></tr></#macro>
<#macro button path text><p style="margin:0 0 16px"><a href="${link(path)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5a78;color:#ffffff;font-weight:600;text-decoration:none">${text}</a></p></#macro>
<#macro refer path text><a href="${link(path)}" style="color:#0b5a78">${text}</a></#macro>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${mailSubject}</title>
</head>
<body style="margin:0;padding:0;background:#f4f6f8;color:#15222e;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif">
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%"><tr><td style="padding:24px 12px" align="center">
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;text-align:left;background:#ffffff;border:1px solid #d5dde4;border-radius:10px">
<tr><td style="padding:16px 24px;border-bottom:1px solid #d5dde4;font-weight:700"><span style="color:#b8321c">&#9679;</span> ${say("general.product")}</td></tr>
<tr><td style="padding:24px">
<p style="margin:0 0 16px">${say("mail.layout.greeting", recipientName)}</p>
<#include bodyTemplate>
</td></tr>
<tr><td style="padding:16px 24px;border-top:1px solid #d5dde4;font-size:14px;color:#4a5b6a">${say("mail.layout.closing")}<br><a href="${link("/")}" style="color:#0b5a78">${link("/")}</a></td></tr>
</table>
</td></tr></table>
</body>
</html>
