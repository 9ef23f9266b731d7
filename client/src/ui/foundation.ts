// The order matters: the font, the tokens, what builds on them, and print last.
import '@fontsource-variable/inter/wght.css';
import './tokens.css';
import './base.css';
import './print.css';
