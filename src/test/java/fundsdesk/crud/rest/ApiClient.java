package fundsdesk.crud.rest;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks REST to the desk in the name of an actor, past the sign-in. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final Actor actor;

    public ApiClient(WebApplicationContext context, Actor actor) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).build();
        this.actor = actor;
    }

    /** What came back. */
    public record Reply(int status, JsonNode json, MockHttpServletResponse response) {
        String header(String name) {
            return response.getHeader(name);
        }
    }

    public Reply get(String uri, Object... variables) {
        return send(MockMvcRequestBuilders.get(uri, variables));
    }

    public Reply post(String uri, String body) {
        return post(uri, body, Map.of());
    }

    public Reply post(String uri, String body, Map<String, String> headers) {
        return send(HttpMethod.POST, uri, request -> {
            headers.forEach(request::header);
            return request.contentType(MediaType.APPLICATION_JSON).content(body);
        });
    }

    public Reply send(HttpMethod method, String uri, UnaryOperator<MockHttpServletRequestBuilder> more) {
        return send(more.apply(MockMvcRequestBuilders.request(method, uri)));
    }

    public Reply send(org.springframework.test.web.servlet.RequestBuilder request) {
        return Acting.as(actor, () -> {
            try {
                MockHttpServletResponse response =
                        mvc.perform(request).andReturn().getResponse();
                String type = response.getContentType();
                boolean isJson = type != null && type.contains("json");
                byte[] body = response.getContentAsByteArray();
                return new Reply(
                        response.getStatus(), isJson ? JSON.readTree(body) : JSON.createObjectNode(), response);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
