/** Stylesheets are imported for esbuild, which gathers them beside the bundle. */
declare module '*.css';
