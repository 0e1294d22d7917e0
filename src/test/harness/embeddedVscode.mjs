#!/usr/bin/env node
// Stands in for desktop VS Code's executable: takes its arguments, runs the embedded one.
import 'tsx';

await import('./embeddedVscode.ts');
