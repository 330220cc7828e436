import { render } from "preact";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (root) render(<App />, root);
// It has kept the hall dark until now. A change of address without a navigation would not untarget it.
document.getElementById("scene")?.remove();
