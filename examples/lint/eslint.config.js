import { parser, plugin } from 'typescript-eslint';

export default [
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': plugin },
    rules: {
      // A promise of a helper that nobody waits for: its error would be lost.
      '@typescript-eslint/no-floating-promises': 'error',
      // Callbacks, addStream(), offerToReceiveAudio: all that the specification keeps only for old code.
      '@typescript-eslint/no-deprecated': 'error',
      // The global constructor, whose types are those of lib.dom.
      'no-restricted-globals': [
        'error',
        { name: 'RTCPeerConnection', message: 'Import the strict one from strict-webrtc.' },
      ],
      // What makes strict types loose again.
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
];
