#define _GNU_SOURCE
#include "CurlShims.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

CURLcode heed_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

CURLcode heed_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

CURLcode heed_curl_set_buffer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

CURLcode heed_curl_set_lines(CURL *handle, heed_curl_line_function function, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, function);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
}

CURLcode heed_curl_set_progress(CURL *handle, heed_curl_progress_function function, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, function);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

// OpenSSL's calls are looked up in the library that libcurl has loaded: heed links libcurl alone.
static _Thread_local void *tls_session;

static void note_session(const void *session, int where, int result) {
    (void)result;
    if (where & 0x20) tls_session = (void *)session; // SSL_CB_HANDSHAKE_DONE
}

static CURLcode watch_context(CURL *handle, void *context, void *ignored) {
    (void)handle;
    (void)ignored;
    void (*set_callback)(void *, void (*)(const void *, int, int)) =
        (void (*)(void *, void (*)(const void *, int, int)))dlsym(RTLD_DEFAULT, "SSL_CTX_set_info_callback");
    if (set_callback != NULL) set_callback(context, note_session);
    return CURLE_OK;
}

CURLcode heed_curl_watch_tls(CURL *handle) {
    const curl_version_info_data *version = curl_version_info(CURLVERSION_NOW);
    tls_session = NULL;
    if (version == NULL || version->ssl_version == NULL || strncmp(version->ssl_version, "OpenSSL/", 8) != 0)
        return CURLE_OK;
    return curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, watch_context);
}

void heed_curl_read_ahead(void) {
    void (*set_read_ahead)(void *, int) = (void (*)(void *, int))dlsym(RTLD_DEFAULT, "SSL_set_read_ahead");
    void (*set_size)(void *, size_t) = (void (*)(void *, size_t))dlsym(RTLD_DEFAULT, "SSL_set_default_read_buffer_len");
    if (tls_session == NULL || set_read_ahead == NULL || set_size == NULL) return;
    set_size(tls_session, 128 * 1024);
    set_read_ahead(tls_session, 1);
    tls_session = NULL;
}

CURLcode heed_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

CURLcode heed_curl_get_socket(CURL *handle, curl_socket_t *value) {
    return curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, value);
}

CURLcode heed_curl_start(void) {
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}

int heed_eventfd(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

int heed_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC);
}

const void *heed_find(const void *bytes, size_t size, const void *needle, size_t needle_size) {
    return memmem(bytes, size, needle, needle_size);
}

int heed_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
