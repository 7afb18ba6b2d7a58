/** Discord's published schemas, which come without types. */
declare module 'discord-api-spec/zod' {
  interface Issue {
    readonly path: readonly PropertyKey[];
    readonly message: string;
  }
  interface Schema {
    safeParse(
      value: unknown,
    ): { readonly success: true } | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
  }
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const CreateTextThreadWithMessageRequestSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
  export const MessageCreateRequestSchema: Schema;
  export const MessageEditRequestPartialSchema: Schema;
  export const ModalInteractionCallbackRequestSchema: Schema;
}
