/** What the page has beside the stylesheet of all sheets: its form, and its two columns. */
export const pageStyle = `
.app header { max-width: 76rem; margin: 0 auto; padding: .8rem 1.25rem 0; } .bar { display: flex; justify-content: space-between; align-items: center; gap: 1rem; max-width: none; }
.bar strong { font-size: 1.25rem; } .app .bar button { flex: none; } .sheet details { margin-bottom: 1.2rem; } .skip { position: absolute; left: -99rem; } .skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; z-index: 2; }
.columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 2.5rem; align-items: start; }
.asks section, .asks details { margin-bottom: 1.4rem; } summary { cursor: pointer; } summary h2 { display: inline; border: 0; } .asks h2 { margin-top: 1rem; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: .7rem 1.1rem; align-items: end; }
.field { display: flex; flex-direction: column; gap: .15rem; } .field label, legend { font-weight: 600; }
fieldset { border: 1px solid var(--line); border-radius: .3rem; margin: .6rem 0; padding: .5rem .8rem .8rem; min-width: 0; } .choices { grid-column: 1 / -1; } .choices > small { display: block; }
.ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: .1rem 1rem; } .readings { grid-template-columns: minmax(0, 1fr); } .field label, .asks legend { display: block; } .field label::first-letter, .asks legend::first-letter { text-transform: uppercase; }
.tick { display: flex; gap: .4rem; font-weight: 400; padding: .15rem 0; } .tick input { flex: none; margin-top: .2rem; } .choices summary { padding: .2rem 0; }
.app input, .app select, .app button { font: inherit; color: inherit; } .app input:not([type=checkbox], [type=radio], [type=file]), .app select { width: 100%; background: var(--paper); border: 1px solid var(--muted); border-radius: .25rem; padding: .35rem .5rem; min-height: 2.4rem; }
.app input[type=checkbox], .app input[type=radio] { width: 1.15rem; height: 1.15rem; vertical-align: -.2rem; } .app [aria-invalid=true] { border-color: var(--bad); border-width: 2px; } .fault { color: var(--bad); font-weight: 600; }
.app button, .button { background: var(--accent); color: var(--paper); border: 2px solid var(--accent); border-radius: .3rem; padding: .4rem .9rem; min-height: 2.5rem; cursor: pointer; } .app .quiet { background: transparent; color: var(--accent); }
.button { position: relative; display: inline-block; } .button input { position: absolute; inset: 0; opacity: 0; width: 100%; cursor: pointer; } .button:focus-within, .app :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.app .link { background: none; border: 0; padding: 0; min-height: 0; color: var(--accent); font-weight: 600; text-decoration: underline; text-align: left; } .several { margin-bottom: 2rem; } .several .scroll { max-height: 60vh; overflow-y: auto; margin-top: .6rem; background: linear-gradient(var(--paper) 50%, transparent) top / 100% 2.4rem no-repeat local, linear-gradient(0deg, var(--paper) 50%, transparent) bottom / 100% 2.4rem no-repeat local, linear-gradient(var(--shade), transparent) top / 100% 1rem no-repeat, linear-gradient(0deg, var(--shade), transparent) bottom / 100% 1rem no-repeat; } .several .fields { align-items: end; margin: .6rem 0; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; } .live { font-size: 1.15rem; font-weight: 700; }
.notice article > h1:first-child { font-size: 1.3rem; } .ways .tick { display: inline-flex; margin-right: 1.2rem; }
@media (min-width: 62rem) { .sheet { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .5rem 1rem; border-left: 1px solid var(--line); } }
@media (max-width: 62rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media print { .columns { display: block; } .sheet { max-height: none; overflow: visible; padding: 0; border: 0; position: static; } .skip { display: none; } }
`
