export const engineCode = '';
