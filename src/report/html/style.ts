/**
 * The style of pages: for phones first, in the light or the dark, on a screen or on paper. There a sum stands once, below its
 * lines: a foot that is left a foot would be printed on every page that the table goes over.
 */
export const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c232b;--soft:#55606d;--line:#d9dfe6;--card:#f5f7fa;--bar:#2f6db5;--take:#b3472f;--sum:#1f7a4d;--mark:#8a5a00;--link:#1a5fae}
@media screen and (prefers-color-scheme:dark){:root{--bg:#14181d;--fg:#e6eaef;--soft:#a3adb8;--line:#323a44;--card:#1d232a;--bar:#5b9be3;--take:#e08468;--sum:#58b98a;--mark:#e2b25a;--link:#8abaf0}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:70rem;padding:1rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:0;line-height:1.25}h2{font-size:1.2rem;margin:2rem 0 .6rem;border-bottom:1px solid var(--line);padding-bottom:.2rem}h3{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.3rem 0}a{color:var(--link)}small,.soft{color:var(--soft)}small{font-size:.85rem}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:.6rem 0}
.badge{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.85rem}.badge.open{color:var(--mark)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(10rem,1fr));gap:.5rem;margin:.6rem 0;padding:0}
.facts>div{background:var(--card);border-radius:.5rem;padding:.5rem .7rem}.facts dt{color:var(--soft);font-size:.85rem}.facts dd{margin:0;font-variant-numeric:tabular-nums}.facts .big dd{font-size:1.15rem;font-weight:600}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem}
figure{margin:0;background:var(--card);border-radius:.5rem;padding:.7rem}figcaption{font-weight:600;margin-bottom:.4rem}
svg{display:block;width:100%;max-width:30rem;height:auto}svg text{font-size:12px;fill:var(--fg);dominant-baseline:middle}svg .l{text-anchor:end}svg .m{text-anchor:middle}
svg line{stroke:var(--fg);stroke-width:2}svg rect,.part{print-color-adjust:exact;-webkit-print-color-adjust:exact}svg .b{fill:var(--bar)}svg .d{fill:var(--take)}svg .t{fill:var(--sum)}
.wide{overflow-x:auto;overflow-wrap:break-word}
table{border-collapse:collapse;width:100%;font-size:.93rem}th,td{padding:.3rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}th{font-weight:600}thead th{color:var(--soft);font-size:.85rem}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}tfoot td,tfoot th{font-weight:600;border-bottom:0}tr.within th{padding-left:1.6rem;font-weight:400}tr.sum th,tr.sum td{font-weight:600}
.part{display:block;height:.35rem;border-radius:.2rem;background:linear-gradient(var(--bar),var(--bar)) 0/var(--p) 100% no-repeat var(--line);min-width:4rem}
tr:has(+.says)>*{border-bottom:0;padding-bottom:0}tr.says td{padding-top:0;font-size:.85rem}tr.says p{margin:0;max-width:46em}tr.within+.says td{padding-left:1.6rem}
.target{display:block;font-weight:400;white-space:normal}.target a{color:inherit}
.way{margin:.2rem 0 .8rem}.way tbody th{font-weight:400}.way tr.sum th{font-weight:600}.way tfoot th,.way tfoot td{font-weight:600}.way td.n,.way td.s{width:7em}.way th div{display:flex;flex-wrap:wrap;gap:0 1rem}.way th span{flex:1 1 12rem}.way svg{flex:0 0 45%;max-width:none;height:1rem;margin:.2rem 0}.way rect{height:100%}
td.s{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.flag{color:var(--mark);font-weight:600}
details{border-bottom:1px solid var(--line)}summary{cursor:pointer;padding:.45rem 0}figure details{border:0;font-size:.9rem}ul.row{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}summary:focus-visible,a:focus-visible,input:focus-visible{outline:2px solid var(--link);outline-offset:2px}
details.person>summary,details.team>summary{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline}summary b{flex:1 1 auto}details.person>summary b{flex:none}details.person>summary small{flex:1 1 auto}summary .n{font-variant-numeric:tabular-nums;min-width:4.5em;text-align:right}
details.person{content-visibility:auto;contain-intrinsic-size:auto 2.4rem}details.person>div{padding:.2rem 0 1.2rem}
input[type=search]{width:100%;max-width:26rem;font:inherit;padding:.5rem .7rem;border:1px solid var(--soft);border-radius:.5rem;background:var(--bg);color:var(--fg)}
ul{margin:.3rem 0;padding-left:1.2rem}tbody th{min-width:5em;overflow-wrap:break-word}.rule{color:var(--soft)}
code{font-size:.85rem}
@media (max-width:40rem){.way th div{display:block}.way svg{width:100%;height:.5rem}}
@media print{body{max-width:none;padding:0;font-size:11pt}nav,.find{display:none}figure,.facts>div{background:none;border:1px solid var(--line)}h2{break-after:avoid}figure,tr,.facts>div{break-inside:avoid}details.person:not([open]){break-inside:avoid}.wide{overflow:visible}tfoot{display:table-row-group}tr:has(+.says){break-after:avoid}}
`.trim();
