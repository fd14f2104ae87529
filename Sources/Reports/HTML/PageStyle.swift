/// How the page looks: on a screen, in print, and without colour. Fonts by family name, with a generic fallback.
enum PageStyle {
  static let sheet: StaticString = """
    :root{--ink:#1a1a1a;--line:#767676;--faint:#d9d9d9}
    *{box-sizing:border-box}
    body{margin:0 auto;padding:1.5rem;max-width:62rem;color:var(--ink);background:#fff;font:15px/1.5 "Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC","PingFang SC","Microsoft YaHei","WenQuanYi Micro Hei",sans-serif}
    h1{font-size:1.5rem;line-height:1.3;margin:0 0 .25rem}
    h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--ink);padding-bottom:.2rem}
    h3{font-size:1rem;margin:1rem 0 .25rem}
    p{margin:.25rem 0}
    .other{color:#595959;font-size:.82em;font-weight:normal}
    .facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.75rem 0}
    .facts dt{color:#595959}.facts dd{margin:0;overflow-wrap:anywhere}
    table{border-collapse:collapse;width:100%;margin:.5rem 0}
    caption{text-align:left;font-weight:bold;padding:.2rem 0}
    th,td{border-bottom:1px solid var(--faint);padding:.3rem .5rem;text-align:left;vertical-align:top}
    td:not(.number){min-width:4.5rem}bdi{overflow-wrap:anywhere}
    .wide{overflow-x:auto}thead .other{display:block}
    .fraction{display:block;color:#595959;font-size:.85em}
    thead th{border-bottom:2px solid var(--line);font-weight:600}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .result{display:inline-block;padding:0 .45rem;border:1.5px solid var(--ink);border-radius:.2rem;white-space:nowrap}
    .met{background:var(--ink);color:#fff}.notMet{border-width:3px;font-weight:bold}
    .noBase,.targetNotLoaded{border-style:dashed}.shownOnly{border-style:dotted}
    .whole{white-space:nowrap}
    .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(27rem,1fr));gap:1rem}
    figure{margin:0;break-inside:avoid}figcaption{font-weight:600}
    svg{max-width:100%;height:auto;display:block}
    svg text{font-family:inherit;font-size:12px;fill:var(--ink)}
    .hidden{position:absolute;width:0;height:0}
    .notes{font-size:.9em;color:#404040}
    .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.85em;align-items:center}
    .legend svg{display:inline-block;vertical-align:middle;margin-right:.3rem}
    footer{margin-top:2rem;border-top:1px solid var(--faint);padding-top:.5rem;font-size:.85em;color:#404040}
    tr{break-inside:avoid}
    @media (max-width:34rem){body{padding:.75rem}.charts{grid-template-columns:1fr}th,td{padding:.3rem .2rem}td .other{display:none}.result{white-space:normal}}
    @media print{.wide{overflow:visible}body{max-width:none;padding:0;font-size:10.5pt}.charts{grid-template-columns:1fr 1fr}h2,h3{break-after:avoid}thead{display:table-header-group}@page{margin:15mm}.met,.result{-webkit-print-color-adjust:exact}}
    """
}
