import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'
import { floors } from './tools/eslint-floors.js'

const hanzi = '/[\\u3400-\\u9fff\\uff00-\\uffef]/'
const noBareWords = ['Literal', 'TemplateElement'].map((node) => ({
  selector: `${node}[value${node === 'TemplateElement' ? '.raw' : ''}=${hanzi}]`,
  message: 'A sentence a person reads belongs in words/, and is said through t().',
}))
// What was found before is kept (build/cache) as long as a file, this configuration and our own rule stay as they are.
const rule = readFileSync(`${import.meta.dirname}/tools/eslint-floors.js`)
const hearth = {
  meta: { name: 'hearth', version: createHash('sha256').update(rule).digest('hex') },
  rules: { floors },
}
const everywhere = ['**/*.{js,ts,vue}']

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'api/schema.d.ts'] },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  accessibility.configs['flat/recommended'],
  prettier,
  {
    files: everywhere,
    plugins: { hearth },
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.vue'] },
      globals: { ...globals.browser, ...globals.node },
    },
    rules: {
      'hearth/floors': 'error',
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-undef': 'off',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'vue/no-bare-strings-in-template': [
        'error',
        { allowlist: ['·', '/', '–', ':', '(', ')', '+', '-', '¥', '%', 'Ctrl K', '×'] },
      ],
      'vue/define-props-destructuring': 'off',
      'vue/require-default-prop': 'off',
      'vue/component-api-style': ['error', ['script-setup', 'composition']],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  { files: ['**/*.vue'], rules: { 'max-lines': ['error', 200] } },
  {
    files: ['{kit,shared,apps}/**/*.{ts,vue}'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noBareWords] },
  },
  {
    // Their label is UiField's, tied by id; the gallery's axe run sees the whole.
    files: ['kit/Ui{Text,TextArea,Select,Stepper}.vue'],
    rules: { 'vuejs-accessibility/form-control-has-label': 'off' },
  },
  { files: ['**/*.test.ts', 'e2e/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['tools/*.js'], rules: { 'no-console': 'off' } },
)
