/**
 * What is wrong with a model, by name, and what an operator can do about it. The log and whoever asks
 * for the stage's health say the same words. They are constants: nothing of a call is put into them.
 */
export const ADVICE = {
  gemini_key_unknown:
    "GEMINI_API_KEY is no key that Google knows: mistyped, cut off or deleted. Make one at https://aistudio.google.com/apikey (for GEMINI_API=studio) or in the Google Cloud console (for express), and set it.",
  gemini_key_outdated:
    "GEMINI_API_KEY is of a kind that Google no longer takes. Make a new one at https://aistudio.google.com/apikey, set it, and delete the old one.",
  gemini_key_elsewhere:
    "GEMINI_API_KEY is not for what GEMINI_API says: set GEMINI_API to studio for a key of Google AI Studio, to express for one of Vertex AI. If it is right already, the key is blocked, or its project may not use this API: see its page in Google's console.",
  gemini_key_restricted:
    "GEMINI_API_KEY is restricted to addresses or apps of which a Worker is none. Take the restriction off in the Google Cloud console; restrict the key to its API instead.",
  gemini_region:
    "Google does not serve this key where the Worker runs, or not on the free tier: enable billing for the key's project (in the EEA, Switzerland and the UK the paid tier is required), or use a service account.",
  gemini_day_spent:
    "The day's calls to this model are used up; they come back at midnight in California, and until then whoever is next plays. For more, enable billing for the key's project, or name another model in GEMINI_PRO_MODEL and GEMINI_FLASH_MODEL.",
  gemini_account_refused:
    "Google does not take GOOGLE_SERVICE_ACCOUNT_KEY: revoked, deleted, or its account is disabled. Make a new key for the service account, and set it.",
  gemini_account_rights:
    "The service account may not call Vertex AI: enable aiplatform.googleapis.com in its project, and grant it roles/aiplatform.user.",
  gemini_model_unknown:
    "Google serves no model of this name here, or not to this key or project: see GEMINI_PRO_MODEL and GEMINI_FLASH_MODEL, and VERTEX_LOCATION with a service account.",
  gemini_request_refused:
    "Google does not take the request as it is: see GEMINI_THINKING, and whether the models named are for text.",
  compatible_unreachable:
    "Nobody answers at COMPATIBLE_BASE_URL: start the server (ollama serve, llama-server --port 8080), or put the address right. It ends before /chat/completions, mostly in /v1.",
  compatible_moved:
    "The server at COMPATIBLE_BASE_URL sends callers elsewhere, and prompt and key are not sent after it: set the address that it names.",
  compatible_key_refused:
    "The server at COMPATIBLE_BASE_URL does not take COMPATIBLE_API_KEY, or needs one: make a new key there, and set it.",
  compatible_no_credit:
    "The account behind COMPATIBLE_API_KEY has no credit left: top it up, or name a model in COMPATIBLE_MODEL that is free.",
  compatible_day_spent:
    "The day's free use of the server at COMPATIBLE_BASE_URL is spent; it comes back at midnight UTC, and until then whoever is next plays. For more, take a paid plan there.",
  compatible_model_unknown:
    "The server at COMPATIBLE_BASE_URL does not have COMPATIBLE_MODEL or COMPATIBLE_FLASH_MODEL. With Ollama: ollama pull, then the model's name. Otherwise name one that it lists.",
  compatible_request_refused:
    "The server at COMPATIBLE_BASE_URL does not take the request. If the prompt is too long for it, raise its context to 8192 tokens or more (Ollama: OLLAMA_CONTEXT_LENGTH=8192; llama-server: -c 8192).",
  compatible_context_cut:
    "The server at COMPATIBLE_BASE_URL read only a part of the prompt: its context is too small. Raise it to 8192 tokens or more (Ollama: OLLAMA_CONTEXT_LENGTH=8192; llama-server: -c 8192).",
} as const;

/** What is wrong, for whoever runs the stage. */
export type Fault = keyof typeof ADVICE;
