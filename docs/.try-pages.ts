import { codesWithPage, findingsIn, readDiagnosticPage } from './diagnostic-pages.ts';
import { renderTerminal } from '../language/diagnostics/render-terminal.ts';
const only = process.argv.slice(2);
for (const code of codesWithPage()) { if (only.length && !only.includes(code)) continue;
  try { const p = readDiagnosticPage(code);
  const w = await findingsIn(p,'wrong'); const c=[...new Set(w.map(d=>d.code))];
  if (c.length!==1||c[0]!==code) console.log(`### ${code} WRONG gives ${c}\n`+renderTerminal(w,p.wrong,{colour:false,width:100}).slice(0,1500));
  else if (only.length) console.log(renderTerminal(w,p.wrong,{colour:false,width:100}));
  const r = await findingsIn(p,'right'); if (r.length) console.log(`### ${code} RIGHT gives\n`+renderTerminal(r,p.right,{colour:false,width:100}).slice(0,1500));
  } catch (e) { console.log('###', code, e); } }
