/** Nothing at run time: `import 'strict-webrtc/global'` is for its declarations, which are in `types/global.d.ts`. */
export {};
