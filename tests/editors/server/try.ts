import { snapshotOf, inCampaign, inBase, placeOf } from './support/snapshot.ts';
import { completion } from '../../../editors/server/features/completion/completion.ts';
import { hover } from '../../../editors/server/features/hover/hover.ts';
import { definition } from '../../../editors/server/features/definition.ts';
import { references } from '../../../editors/server/features/references.ts';
import { rename } from '../../../editors/server/features/rename/rename.ts';
import { inlayHints } from '../../../editors/server/features/inlay-hints.ts';
import { codeLenses } from '../../../editors/server/features/code-lens.ts';
import { colours } from '../../../editors/server/features/semantic-tokens/colours.ts';
import { signatureHelp } from '../../../editors/server/features/signature-help.ts';
import { documentSymbols } from '../../../editors/server/features/document-symbols.ts';
import { formatting } from '../../../editors/server/features/formatting.ts';
const h = (p:any)=>{const x=hover(p) as any; console.log('---', x?.contents?.value ?? x)};
const S='shop.campaign';
for (const b of ['coupon sav','segment big','campaign cart_rec','when cart aban','unless purch','give coupon sa','email cart_rem','wait','test cart_rec','first_na','repeata','as co','sms hel', 'product', 'at 2d  order pla','given']) { console.log('##',b); h(inBase(S,b)); }
const M='messages/cart_reminder.email.mjml';
for (const b of ['contact.first','needs: { ca','cart: ca','in cart.it','line.prod','code.co','{% fo','subj']) { console.log('##',b); h(inBase(M,b)); }
for (const b of ['stor','time_z','provi','lang','platf']) { console.log('##',b); try {h(inBase('relance.yaml',b));} catch(e){console.log(String(e))} }
console.log(JSON.stringify(definition(inBase(S,'email cart_rem'))), JSON.stringify(definition(inBase(S,'give coupon sa'))), JSON.stringify(definition(inBase(M,'code.'.slice(0,3)+'e.co'.slice(0,0)))));
console.log(references(inBase(S,'coupon sav'),true).length, references(inBase(M,'needs: { ca'),true).map(r=>r.uri+r.range.start.line));
const t={documentChanges:true,renamesFiles:true,versionOf:()=>null};
const rn=(p:any,n:string)=>{const e=rename(p,n,t) as any; console.log(n, e.message ?? JSON.stringify(e.documentChanges?.map((c:any)=>c.kind?c.oldUri+'→'+c.newUri:[c.textDocument.uri.slice(13),...c.edits.map((x:any)=>x.range.start.line+':'+x.range.start.character+'-'+x.range.end.character+' '+x.newText)])))};
rn(inBase(S,'coupon sav'),'save30'); rn(inBase(S,'email cart_rem'),'come_back'); rn(inBase(S,'campaign cart_rec'),'recovery'); rn(inBase(S,'as co'),'gift'); rn(inBase(M,'needs: { ca'),'basket'); rn(inBase(S,'coupon sav'),'email'); rn(inBase(S,'coupon sav'),'big_buyers'); rn(inBase(S,'when cart ab'),'x');rn(inBase(S,'segment big'),'vips');
const snap=snapshotOf(); const pl={snapshot:snap,file:S,text:snap.files.get(S)!};
console.log(inlayHints(pl, Date.UTC(2026,10,23,8)).map(x=>x.position.line+':'+x.position.character+' '+x.label));
console.log(codeLenses(pl,true).map(l=>l.range.start.line+' '+l.command?.title+' '+l.command?.command));
console.log(colours(pl).map(c=>pl.text.slice(c.start,c.end)+':'+c.kind).join(' '));
const pm={snapshot:snap,file:M,text:snap.files.get(M)!};
console.log(colours(pm).map(c=>pm.text.slice(c.start,c.end)+':'+c.kind).join(' '));
console.log(JSON.stringify(documentSymbols(pl).map(function f(x:any):any{return x.name+'('+(x.children??[]).map(f).join(',')+')'})));
console.log(JSON.stringify(signatureHelp(inCampaign('campaign x {\n then {\n  email cart_reminder with { code: ‸'))), JSON.stringify(signatureHelp(inCampaign('segment s = sum(‸'))));
console.log(JSON.stringify(formatting({...pl,text:pl.text.replace('    wait 3d','  wait    3d')})));
