// libcurl's variadic calls, one plain function for each kind of argument, so that Swift can call them.
#ifndef HEED_CURL_SHIMS_H
#define HEED_CURL_SHIMS_H

#include <curl/curl.h>
#include <spawn.h>
#include <stddef.h>

// Called for each piece of a line that the server sends while libcurl connects and logs in.
typedef size_t (*heed_curl_line_function)(char *bytes, size_t size, size_t count, void *context);

// Called about once a second while libcurl connects; a result other than 0 ends the attempt.
typedef int (*heed_curl_progress_function)(void *context, curl_off_t download_total, curl_off_t downloaded,
                                           curl_off_t upload_total, curl_off_t uploaded);

CURLcode heed_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode heed_curl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode heed_curl_set_buffer(CURL *handle, CURLoption option, void *value);
CURLcode heed_curl_set_lines(CURL *handle, heed_curl_line_function function, void *context);
CURLcode heed_curl_set_progress(CURL *handle, heed_curl_progress_function function, void *context);

// Notes the TLS session that the next connection of this thread sets up, for `heed_curl_read_ahead`.
CURLcode heed_curl_watch_tls(CURL *handle);

// Lets TLS take many records from the socket with one system call from now on. Only after the login: libcurl itself
// would wait for bytes that OpenSSL has already read. Does nothing where libcurl is not built on OpenSSL.
void heed_curl_read_ahead(void);

CURLcode heed_curl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode heed_curl_get_socket(CURL *handle, curl_socket_t *value);

// CURL_GLOBAL_DEFAULT is a macro that Swift does not import.
CURLcode heed_curl_start(void);

// Calls of glibc that its Swift module leaves out.

// eventfd(2), closed on exec and never blocking.
int heed_eventfd(void);

// pipe2(2), closed on exec.
int heed_pipe(int ends[2]);

// posix_spawn_file_actions_addclosefrom_np(3).
int heed_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

// memmem(3): where `needle` first stands in `bytes`, or NULL.
const void *heed_find(const void *bytes, size_t size, const void *needle, size_t needle_size);

#endif
