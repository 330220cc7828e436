/** How `/docs` looks. A file of its own because the Content-Security-Policy allows no style in the page. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --ink: #241a2b; --paper: #fbf7f0; --soft: #6b5d72; --line: #ddd2c4; --mark: #8a3b12; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f3e9dc; --paper: #120c18; --soft: #b3a3b8; --line: #3a2c44; --mark: #ffb86b; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; }
h1 { font-size: 2rem; line-height: 1.15; }
h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h3 { margin: 2.2rem 0 .3rem; font-size: 1.05rem; overflow-wrap: anywhere; }
p { margin: .4rem 0; }
a { color: var(--mark); }
code, pre { font: .92em/1.5 ui-monospace, monospace; }
h3 code, dt { color: var(--mark); }
pre { overflow-x: auto; padding: .8rem 1rem; border: 1px solid var(--line); border-radius: .4rem; }
ul { margin: .4rem 0; padding-left: 1.2rem; color: var(--soft); }
li b { color: var(--ink); }
summary { cursor: pointer; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dd { margin: 0; }
`.trimStart();
