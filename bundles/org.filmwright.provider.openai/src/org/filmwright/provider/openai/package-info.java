// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Text, pictures, voices, clips and embeddings of any server that speaks OpenAI's shapes, here or far away. */
package org.filmwright.provider.openai;
