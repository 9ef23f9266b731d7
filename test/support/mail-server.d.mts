export function startMailServer(): Promise<{ mails: string[]; url: string; close(): Promise<void> }>;
